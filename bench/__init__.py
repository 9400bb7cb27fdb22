"""Speed, memory and growth of the heavy steps, as ratios against a baseline of the same run."""
