"""Who starts and ends the windows' processes, and holds the session keys. No Qt, no vault, no cipher in this room.

It answers: whose turn is it on the screen, and what is done when a process falls? `turns` and `crew` are that as pure
rules, `loop` has the real processes and pipes, `running` sees to it that a folder has one supervisor. A further order
or report is a line in desktop.flows.messages, a rule in `turns`, and the window's side in desktop.child.
"""
