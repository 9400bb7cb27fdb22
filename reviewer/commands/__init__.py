"""The command line, one module per kind of work. They parse, call the service, print."""
