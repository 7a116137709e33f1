"""The page: a virtualised view of one article, one text layout a visible paragraph."""
