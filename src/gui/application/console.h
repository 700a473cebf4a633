#pragma once

#include <QString>
#include <cstdio>

namespace heroadmin {

/// Windows gives a program with windows no console, not even when it is started in one: this makes stdout and stderr
/// those of the console it was started in, unless they go into a file or a pipe. Does nothing elsewhere.
/// Neither compiled nor run on Windows yet.
void attachToParentConsole();

/// Writes `text` as it is, in the encoding of the terminal; on Windows in UTF-8 where it goes into a file or a pipe.
void print(std::FILE* stream, const QString& text);

} // namespace heroadmin
