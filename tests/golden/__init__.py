"""Short instruments written for this project (no law, invented provinces) and their expected trees."""
