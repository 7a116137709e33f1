"""Conversion between scripts after OpenCC, with the map between source and shown text.

dictionaries    the word lists and configurations, as their packages bring them
configuration   what a configuration such as ``s2tw`` does, stage by stage
lexicon         where words of a list stand in a text
policy          which of them count where they overlap
stage           one list group, ready to convert with
segments        the bounds that words of later stages do not cross
opaque          Ideographic Description Sequences, which stay as they are
pieces          the atomic pieces of a conversion that replaces words
compiled        groups of lists made into stages, kept
converter       the stages of a configuration, one after the other
user_words      a person's own words, before everything
doubt           the characters that another way to find words would show otherwise
"""
