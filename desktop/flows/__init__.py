"""WHAT A PERSON CAN DO: one file an errand. May import domain, text, paths, tokens; never Qt, SQL or files.

What an errand needs from outside it asks through a port in `ports`; app.py plugs in the body.
"""
