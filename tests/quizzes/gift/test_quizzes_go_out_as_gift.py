"""Each kind has its form in the file; what has none is named."""

from quizzes.gift.outgoing import export
from quizzes.gift.wording import told_of_export


def test_each_kind_is_written_for_moodle(full_quiz):
    text = export(full_quiz, "en").text
    assert text.startswith("$CATEGORY: Papers // passes\n\n")
    assert "::single::[plain]Who keeps it?{\n\t=I do#Told\\: \\{this\\} \\= " in text
    assert "\\~that\\~ \\#1\\nand more\n" in text
    assert "[html]<p>Palesa is at the gate.</p>\n\n::half::" in text
    assert "\t=This\n\t~%50%That\n\t~Other\n" in text
    assert "\t~%33.33333%Paper\n\t~%33.33333%Pen\n\t~%-33.33333%[plain]%50%A knife#" in text
    assert "\t~%66.66667%a\n\t~%33.33333%b\n\t~c\n\t~%-25%d\n" in text
    assert "::true::[plain]It is so.{TRUE####[html]<p>Why" in text
    assert "::false::[plain]It is not so.{FALSE####[html]" in text
    assert "::yes_no::[plain]Is it?{\n\t=Yes\n\t~No\n" in text
    assert "\t=[html]a-&gt;b -> a->b!\n" in text
    assert "::order::[plain]Order{>4 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none\n" in text
    assert "\t&#47;/ &#123;1&#125;\n\t2 &lt;3\n\t&#48;\n\ta = b\n" in text
    assert "// [tag:picture]\n::picture::[plain]Which?{\n\t=A pass\n\t~A hat\n" in text
    assert "\t=Yes#Told" in text
    assert "\t~%100%No\n" in text


def test_stored_html_goes_out_without_the_editors_keys(full_quiz):
    assert "####[html]<p>Why Match &amp; <b>more</b></p>" in export(full_quiz, "en").text


def test_links_lead_back_to_the_site(full_quiz, home):
    question = full_quiz.questions.all()[0]
    question.feedback_en = f'<p><a linktype="page" id="{home.pk}">home</a></p>'
    assert '<a href\\="http\\://localhost/en/">home</a>' in export(full_quiz, "en").text


def test_a_question_that_is_not_all_there_in_a_language_is_left_out(full_quiz):
    full_quiz.questions.all()[0].choices.all()[1].text_st = None
    made = export(full_quiz, "st")
    assert "::single::" not in made.text
    assert ([1], "left out: not all of it is in this language") in told_of_export(made.notices)
    assert "::single::" in export(full_quiz, "en").text


def test_what_gift_has_no_word_for_is_named(risk_check):
    made = export(risk_check, "en")
    assert ([1, 2, 3], "its warning signs and questions to send are not in the file") in (
        told_of_export(made.notices)
    )
    assert "\t=I do#About\\: I do\n\t~%100%They do#" in made.text
