"""The main job played through the real windows with a made-up candidate: pictures, documents and tour.json.

It presses only what a person could press: visible widgets, with real mouse and key events.
"""
