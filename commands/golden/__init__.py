"""Write the tests' expected output anew."""
