"""The two signals of our own, beside Pelican's; each receiver is a plain function of values.

`sheets` is sent with the Library, `site` and `now`, and each receiver yields Sheets and Files.
`staged` is sent with the staging folder and `site` after rendering, and each receiver yields Problems.
"""

from blinker import signal

sheets = signal("wijkpark-sheets")
staged = signal("wijkpark-staged")
