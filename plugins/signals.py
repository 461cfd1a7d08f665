"""The two signals of our own, beside Pelican's; each receiver is a plain function of values.

`sheets` is sent with the Library, `site` and `now`, and each receiver yields Sheets and Files.
`staged` is sent with what is Staged, `site` and `known` after rendering, and each receiver gives its Findings; `known`
are its notes of the last build, or None.
"""

from blinker import signal

sheets = signal("wijkpark-sheets")
staged = signal("wijkpark-staged")
