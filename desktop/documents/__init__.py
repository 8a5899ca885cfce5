"""What leaves: the employer's portfolio as PDF."""
