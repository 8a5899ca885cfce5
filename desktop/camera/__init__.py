"""The computer's camera: what it sees, in memory only. Qt's multimedia behind the port of flows/camera_port.

Why a room of its own: it is a device like sound, and has nothing to do with speech; outer rooms are strangers.
It may import flows, domain and PySide6's QtCore, QtGui and QtMultimedia. Another kind of camera is one more body here.
"""
