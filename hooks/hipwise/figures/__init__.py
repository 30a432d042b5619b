"""The pictures of exercises: what each shows, who is drawn, and the words for it.

`asked` turns a record into values the body is drawn from, `looks` says who is drawn, `words` what is seen; `gallery`
hangs what the easel draws, `faults` says what is wrong with it, `svg` writes it.
"""
