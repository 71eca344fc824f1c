"""The same by another parser."""

import json
import sys

import mf2py

html = sys.stdin.buffer.read().decode("utf-8")
json.dump(mf2py.parse(doc=html, url=sys.argv[1], html_parser="html5lib"), sys.stdout)
