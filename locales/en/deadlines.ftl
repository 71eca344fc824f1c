# More time to apply: late codes.

deadlines-late-title = Use a late code
deadlines-late-have = You have a late code?
deadlines-late-lead = A late code from the program gives you more time to apply for “{ $cycle }”. It works once.
deadlines-late-code = Late code
deadlines-late-code-help = Eight letters and digits, such as ABCD-2345.
deadlines-late-button = Use the code
deadlines-late-sign-in = Sign in to use it
deadlines-late-back = Back to the cycle
deadlines-late-said = The code worked: you have more time now.
deadlines-late-missing = Type the code that you were given.
deadlines-late-useless = This code does not work here. Look at it once more, or ask the program for another.
