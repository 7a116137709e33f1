"""What text is: articles, scripts, anchors, importers and exporters. Pure Python."""
