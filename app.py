"""Streamlit entry: page config and navigation, nothing else."""

from reviewer.ui.frame import run

run()
