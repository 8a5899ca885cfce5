"""WHAT HAPPENS TO THE MACHINE: sleep, lid, session lock, user switch, logout, and a clock that jumps.

`machine.machine_watch()` gives the body of the port MachineWatch that fits this system; `quiet.QuietWatch` is its twin,
to which nothing happens until it is told. May import: flows (ports), PySide6.QtCore, QtGui and QtDBus; AppKit on macOS.
A new sign of a system: one line in the table of its file, and a test that sends it the way the system does.
What people do, or stop doing, is no business of this room: that is seen where the windows are (ui/parts/idle.py).
"""
