# The answers of the rescue sheet: reading them, entering them, and what they say together.

## Reading a file

# Why nothing is taken of an answer. $why is one of the two below.
answers-not-taken = line { $line }: { $why }
answers-empty = nothing is ticked or written
answers-too-long = the row has { $cells } cells, the header has { $columns }: a text with a comma in it needs quotation marks
# $columns are names of columns, parted by commas.
answers-no-columns = there are no answers of a rescue sheet in it: no column begins with a reference such as R3 or lists them; there are: { $columns }
