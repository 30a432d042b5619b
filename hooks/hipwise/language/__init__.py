"""How a text sounds to a reader: words to avoid, how sure it is, what it says about health, how hard it is to read.

This room knows texts only. Its lists of words are YAML in data/, written for people who know words and not code.
"""
