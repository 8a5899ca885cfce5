"""TEXT TO SOUND: voices, what is said for what is written, recordings, players; and silent twins.

May import flows (the ports Voice and Player) and what lies below it, pyttsx3's espeak binding, QtCore and
QtMultimedia; never QtWidgets. Importing this package loads none of them: take what you need after the first paint.

espeak.py       EspeakVoice: the voice we bring, rendered to memory
recordings.py   RecordedVoice: a recording wins over synthetic speech
player.py       QtPlayer: the sound device, or silence that keeps time
silent.py       SilentVoice, SilentPlayer, InstantPlayer
report.py       what doctor says about all this

To add a language: espeak knows about a hundred; give it a table assets/speech/say-as.<language>.tsv and a test.
"""
