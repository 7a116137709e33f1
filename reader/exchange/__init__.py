"""Coding that comes from other programs, and from other libraries."""
