#!/usr/bin/python3
"""Makes a PNG of the frame buffer that Xvfb keeps in a file (-fbdir), and prints how many different pixels the picture's
middle has in each tenth of its height, counted as brightnesses: rows of text have many, an empty window has one or two.

    picture.py <frame buffer> <PNG>
"""

import struct
import sys
import zlib

data = open(sys.argv[1], "rb").read()
header = struct.unpack(">25I", data[:100])
header_size, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
start = header_size + 12 * colours
lines = []
for row in range(height):
    line = data[start + row * stride : start + row * stride + 4 * width]
    pixels = bytearray(3 * width)
    pixels[0::3], pixels[1::3], pixels[2::3] = line[2::4], line[1::4], line[0::4]
    lines.append(bytes(pixels))


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


with open(sys.argv[2], "wb") as png:
    png.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)))
    png.write(chunk(b"IDAT", zlib.compress(b"".join(b"\0" + line for line in lines), 6)) + chunk(b"IEND", b""))

tenth = height // 10
print(*(len({pixel for line in lines[part * tenth : (part + 1) * tenth] for pixel in line[1::3]}) for part in range(10)))
