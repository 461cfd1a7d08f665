"""The pages of the topics and the dossiers, numbered from the oldest entry."""
