// Empty: it carries the precompiled headers that all unit tests share (tests/CMakeLists.txt).
