"""Printed documents as blocks without a format, and one builder for each document."""
