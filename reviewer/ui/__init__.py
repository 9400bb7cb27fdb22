"""The app: pages draw what the service gives and call it. No SQL, no legal reasoning."""
