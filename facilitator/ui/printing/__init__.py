"""What is printed, as it will be printed."""
