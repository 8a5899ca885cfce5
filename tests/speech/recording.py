"""Records on QtMicrophone in a process of its own, whose sound server the test chooses, and tells what it heard.

Run: python -m tests.speech.recording SECONDS.
"""

import json
import sys

from PySide6.QtCore import QCoreApplication

from desktop.speech.microphone import QtMicrophone
from desktop.speech.pcm import loudness, peak
from tests.speech.playing import wait


def main() -> None:
    """Records for so long, twice; the second time silence after a stop is not heard."""
    app = QCoreApplication([])
    microphone = QtMicrophone()
    levels: list[float] = []
    clips = []
    for _ in range(2):
        microphone.start(levels.append)
        wait(float(sys.argv[1]))
        clips.append(microphone.stop())
        wait(0.3)
    facts = {
        "available": microphone.available,
        "levels": levels,
        "seconds": [clip.seconds for clip in clips],
        "peaks": [peak(clip.pcm) for clip in clips],
        "loudness": [loudness(clip.pcm, clip.rate) for clip in clips],
    }
    sys.stdout.write(json.dumps(facts))
    app.processEvents()


if __name__ == "__main__":
    main()
