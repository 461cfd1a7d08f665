"""Render the sheets, keep what did not change, and exchange the old site and the new one."""
