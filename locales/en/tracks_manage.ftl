# The titles as managers make them. In English alone.

# What a title is, as a label in the list.
tracks-manage-is-main = main title
tracks-manage-is-sub_program = sub-program
tracks-manage-is-pro = Pro
# The same to choose from, and a line about each.
tracks-manage-kind-main = The main title
tracks-manage-kind-sub_program = A sub-program
tracks-manage-kind-pro = Pro
tracks-manage-about-main = What the program is known for. There is one.
tracks-manage-about-sub_program = A title for one field of work, besides the main one.
tracks-manage-about-pro = Members who find, nominate and mentor new ones in their region.

tracks-manage-lead = The titles that people can hold, in the order of the pages.
tracks-manage-add = Add a title
tracks-manage-no-main = None of these is the main title. Nobody counts as a current member without one: choose one below and make it the main title.
tracks-manage-col-title = Title
tracks-manage-col-asks = Asks for the main title
tracks-manage-col-held = Held by, ever
tracks-manage-yes = yes
tracks-manage-no = no
tracks-manage-empty = No titles yet
tracks-manage-empty-lead = A title is what people apply for and hold: the main one first, then sub-programs and Pro if you have them.
tracks-manage-empty-go = Make the main title
tracks-manage-public = Its public page

# The fields.
tracks-manage-name = Name
tracks-manage-name-help = As people will write it: vExpert, Cloud Native Pro.
tracks-manage-address = Address
tracks-manage-slug = Word in its address
tracks-manage-slug-help = Small letters, digits and hyphens. Left empty, it is made from the name. It can change only until the first cycle.
tracks-manage-kind = Kind
tracks-manage-requires = Only for people who currently hold the main title
tracks-manage-requires-help = For sub-programs and Pro.
tracks-manage-description = What it is for
tracks-manage-description-help = Shown on its own page. Markdown.
tracks-manage-position = Position
tracks-manage-position-help = Titles stand in this order, the lowest first: 0 to 999.
tracks-manage-save = Save
tracks-manage-add-go = Add the title
tracks-manage-back = Back to the titles
tracks-manage-made-said = { $name } is a title of the program now.
tracks-manage-saved-said = { $name } is saved.

# What is wrong.
tracks-manage-name-missing = Give the title a name.
tracks-manage-position-wrong = Give a whole number from 0 to 999.
tracks-manage-kind-missing = Choose what kind of title it is.
tracks-manage-one-main = There is one main title, and that is { $name }. Choose another kind.
tracks-manage-main-asks = The main title cannot ask for itself.
tracks-manage-slug-wrong = Give a word of small letters, digits and hyphens, such as main or cloud-native.
tracks-manage-slug-taken = Another title has this address already.
tracks-manage-fixed-held = People hold this title: its address stands on their pages and badges, and stays.
tracks-manage-fixed-cycle = A cycle takes applications for this title: its address has been seen, and stays.
tracks-manage-fixed-reviewers = Reviewers are named for this title: its address stays.
