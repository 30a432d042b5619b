"""What Hipwise does on GitHub: answers pull requests and issues, and keeps its settings written down.

It may use ``hipwise``; ``hipwise`` never uses it. The map, in the direction of imports:

    __main__      what a workflow types
    compose       the comment on a pull request, rendered without network and without a token
    reply         the answer to whoever filled in the form for a new exercise
    draft         an issue's answers as a content file, checked
    due           the monthly list of reviews that are due
    forms         the issue forms, generated from what the content may say
    remark        the words of the comment
    portraits     before and after: pictures and printed cards
    clinical      whether a clinician has to approve, and has
    mends         what a click could mend, line by line
    kinds         which labels a change gets
    reading       how hard a file is to read
    saying        a change in plain words
    comparing     what changed between two versions of a file
    states        the content before and after, with what is wrong with each
    asks          what the forms ask, and how an answer becomes a field
    answers       the body of an issue as answers
    writing       fields as a content file
    voicing       field names as people say them

What follows needs nothing but Python, so that a job that may write runs no other code:

    gather        a pull request's files, fetched as data
    publish       pictures, comment, labels, verdict and suggestions onto a pull request
    propose       an accepted issue as a pull request, and the answer to one that is not yet
    remind        the monthly issue
    settings      what GitHub has set, against what is written down here
    bill          what the site is built from, as CycloneDX
    pack          a folder as one reproducible file
    suggest       what a click could mend, put at its line in one review
    sorting       data apart from code
    pulls         the pull request of a commit, and who wrote and approved it
    gallery       the branch that holds pictures
    sticky        one comment, kept up to date
    folder        what one job hands to the next
    hunks         which lines of a file its change shows
    events        what GitHub tells a workflow
    api           GitHub's REST interface
    marks         foreign text, made harmless in a comment
"""
