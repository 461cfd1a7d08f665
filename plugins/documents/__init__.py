"""The library: a page for every document, lists of them, and the documents themselves."""
