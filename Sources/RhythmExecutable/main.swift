import RhythmCommand

Program.runProcess()
