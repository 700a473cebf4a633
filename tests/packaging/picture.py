#!/usr/bin/python3
"""Makes a PNG of the frame buffer that Xvfb keeps in a file (-fbdir), and prints how many different pixels the picture's
middle has in each tenth of its height, counted as brightnesses: rows of text have many, an empty window has one or two.

    picture.py <frame buffer> <PNG>
"""

import struct
import sys
import zlib
from collections import Counter


def read_frame_buffer(path):
    """The lines of the picture, each as its pixels: three bytes for red, green and blue."""
    with open(path, "rb") as file:
        data = file.read()
    header = struct.unpack(">25I", data[:100])
    header_size, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
    start = header_size + 12 * colours
    lines = []
    for row in range(height):
        line = data[start + row * stride : start + row * stride + 4 * width]
        pixels = bytearray(3 * width)
        pixels[0::3], pixels[1::3], pixels[2::3] = line[2::4], line[1::4], line[0::4]
        lines.append(bytes(pixels))
    return lines


def pixels_of(line):
    return [line[place : place + 3] for place in range(0, len(line), 3)]


def nearest(colour, palette):
    return min(range(len(palette)), key=lambda place: sum(abs(a - b) for a, b in zip(colour, palette[place])))


def indexed(lines):
    """The same picture with a palette of the 256 colours that it has most of: the palette, and a byte for each pixel."""
    counted = Counter(pixel for line in lines for pixel in pixels_of(line))
    palette = [colour for colour, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:256]]
    places = {colour: place for place, colour in enumerate(palette)}
    for colour in counted:
        if colour not in places:
            places[colour] = nearest(colour, palette)
    return palette, [bytes(places[pixel] for pixel in pixels_of(line)) for line in lines]


def write_png(path, lines, palette=None):
    """With a palette, a byte of the lines is a place in it; else three are a pixel."""

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    width = len(lines[0]) // (1 if palette else 3)
    with open(path, "wb") as png:
        png.write(b"\x89PNG\r\n\x1a\n")
        png.write(chunk(b"IHDR", struct.pack(">IIBBBBB", width, len(lines), 8, 3 if palette else 2, 0, 0, 0)))
        if palette:
            png.write(chunk(b"PLTE", b"".join(palette)))
        png.write(chunk(b"IDAT", zlib.compress(b"".join(b"\0" + line for line in lines), 9)) + chunk(b"IEND", b""))


def brightnesses(lines):
    tenth = len(lines) // 10
    parts = (lines[part * tenth : (part + 1) * tenth] for part in range(10))
    return [len({pixel for line in part for pixel in line[1::3]}) for part in parts]


if __name__ == "__main__":
    picture = read_frame_buffer(sys.argv[1])
    colours, places = indexed(picture)
    write_png(sys.argv[2], places, colours)
    print(*brightnesses(picture))
