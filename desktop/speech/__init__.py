"""TEXT TO SOUND: voices, what is said for what is written, recordings, players; and silent twins.

May import flows (the ports Voice, Player, Recordings and Microphone) and what lies below it, pyttsx3, piper, QtCore
and QtMultimedia; never QtWidgets. Importing this package loads none of them: take what you need after the first paint.

espeak.py         EspeakVoice: the voice we bring, rendered to memory
choir.py          VoiceChoir: all voices of this computer, in the order in which they are wanted
piper_engine.py   Piper, when a model lies in <data folder>/voices; system_engine.py: SAPI5 and NSSpeech
booth.py          Booth: a slow or fickle voice in a process of its own; prepared.py: nobody waits for it
recordings.py     RecordedVoice, RecordingFolder: a recording wins over synthetic speech, the agency's own first
player.py         QtPlayer: the sound device, or silence that keeps time
player_apart.py   PlayerApart: the same from a process of its own, for sound servers that come and go
microphone.py     QtMicrophone
silent.py         SilentVoice, SilentPlayer, InstantPlayer
report.py         what doctor says about all this

To add a language: espeak knows about a hundred; give it a table assets/speech/say-as.<language>.tsv and a test.
"""
