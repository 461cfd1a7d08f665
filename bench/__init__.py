"""The benchmarks, with their corpus generator."""
