"""Show the site on this computer while somebody writes."""
