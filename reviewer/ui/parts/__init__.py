"""Pieces of pages: from views to markup or to the component's data. No Streamlit here."""
