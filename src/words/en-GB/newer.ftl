# A session that a newer Saltaire made. $since is the number of the first one that knows all of it: 0.4.0.

newer-title = Read-only: a newer Saltaire made this session
newer-how = Saltaire { $since } or later can change it, or go on in a copy, which loses nothing.
newer-how-loses = Saltaire { $since } or later can change it. A copy that you go on in here loses what this Saltaire does not know.
newer-read-only = Not changed: a newer Saltaire made this session. Save a copy to go on in.

newer-copy-title = What a copy would lose
newer-copy-why = A newer Saltaire made { $file }. This one does not know the following, and a copy saved here goes without it. The file itself stays as it is.
newer-copy-anyway = Save a copy without it…
