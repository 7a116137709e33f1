"""One file a schema version, run in order. A file is never changed once released."""
