"""Read and check all content once, into one frozen Library."""
