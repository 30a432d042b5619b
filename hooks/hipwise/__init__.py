"""Hipwise: content is read into typed records, checked, and turned into pages and cards.

The map, in the direction of imports (each line may import those below it, never above):

    __main__      check, fix, preview, new, figure and more: what a person types
    commands      one command a module
    edition       one whole edition of the site: pages, articles and cards together, for whatever builds it
    export        writes an edition as Markdown files for any builder
    sketch        the picture of one exercise, for whoever writes its pose
    deck          the cards of an edition, in a preview drawn behind the scenes
    planner       what the browser knows for plans that readers put together
    form          the page on which a new exercise is written in a browser
    schema        what an editor shows, offers and refuses for each kind of file
    scaffold      starts a new file, with TODO where its author's words belong
    cards         a routine or an exercise on one sheet of PDF; alone knows the PDF engine
    site          the pages
    lean          the built site's scripts and styles without what only people read
    offline       the built site without a network: what a browser keeps of it, and the zip for a folder
    verdict       what a check answers: about everything, a few files, or what changed since a commit
    glance        a quick look at a few files
    proof         reads everything and says all that is wrong
    fix           tidies content files: how they look changes, what they say does not
    since         what changed since an earlier commit without anybody looking at it again
    judged        what the rules said of the same files before
    rules         what must hold across records
    loading       files to records
    findings      what is wrong with one file's fields, in plain words
    plans         how a plan stands in an address
    figures       the pictures: what each shows, who is drawn, and the words for it
    library       every record, and the questions that need more than one
    mentions      where a file names another one
    texts         every text a reader meets, and where each of its letters stands
    deeds         which muscle work a movement asks for, and which a muscle can give
    records       what each kind of file may say
    source        YAML that remembers its lines
    easel         drawings made by workers on all cores, and kept; knows no content
    models        what a body holds as it moves, worked out from the body that is drawn
    body          a human body placed by joint angles and drawn from any side; knows no content
    language      how a text sounds: words to avoid, how sure it is, what it says about health; knows texts only
    reports       what was found, told to a person, to GitHub, to a program or to an editor
    counter       in a preview, makes each file of the site when somebody asks for it
    problems      one fault, and how foreign text is shown
    kept          what was worked out before and lies in a file
    address       where the site and its sources live
    naming        files as a person names them at a terminal
    mishap        what is said when Hipwise itself is wrong
    progress      what a waiting person sees
"""

__version__ = "0.1.0"
