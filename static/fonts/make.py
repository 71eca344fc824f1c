#!/usr/bin/env python3
"""Makes the web fonts of this folder from the npm package @fontsource-variable/source-serif-4 (OFL-1.1, see LICENSE.txt).

    npm install @fontsource-variable/source-serif-4 && pip install fonttools brotli
    static/fonts/make.py node_modules/@fontsource-variable/source-serif-4/files static/fonts

Two weights, cut from the variable font: 600 for names, headings and numbers, 400 for what is read. One file a script, so
that a page in English loads one small file.
"""
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

source, target = Path(sys.argv[1]), Path(sys.argv[2])
for script in ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"]:
    for weight in [400, 600]:
        font = TTFont(source / f"source-serif-4-{script}-wght-normal.woff2")
        axes = {axis.axisTag for axis in font["fvar"].axes}
        fixed = instantiateVariableFont(font, {"wght": weight, **({"opsz": 20} if "opsz" in axes else {})})
        fixed.flavor = "woff2"
        name = target / f"source-serif-{script}-{weight}.woff2"
        fixed.save(name)
        print(name, name.stat().st_size)
