"""What can stand in the middle of the window beside the page: one view a task."""
