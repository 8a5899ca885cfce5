"""The candidate's side: one page a screen, heard and pressed."""
