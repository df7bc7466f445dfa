"""Asks before anything leaves the program: where to, and what exactly."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from workbench.commands.plug_ins import Sending
from workbench.ui.dialogs.technical import PathField, TechnicalText
from workbench.ui.look.scale import resize_for_words
from workbench.ui.words.wrapping import wrap


class ConsentDialog(QDialog):
    """Shows the address and the first request as it would be sent. What a person does not choose is not to send."""

    def __init__(self, first: Sending, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Send articles to a language model?"))
        resize_for_words(self, 720, 520)
        words = QLabel(
            self.tr(
                "A suggester that you turned on wants to send the articles that you open to the server below, until you"
                " close this project. Nothing has been sent yet."
            ),
            self,
        )
        wrap(words)
        to = QLabel(self.tr("Address"), self)
        self.address = PathField(first.address, to, self)
        what = QLabel(
            self.tr("The first of %n request(s) for the open article, as it is sent", "", first.requests), self
        )
        what.setTextFormat(Qt.TextFormat.PlainText)
        wrap(what)
        self.request = TechnicalText(first.body, self)
        self.request.setLineWrapMode(TechnicalText.LineWrapMode.WidgetWidth)
        self.request.setAccessibleName(what.text())
        what.setBuddy(self.request)
        buttons = QDialogButtonBox(self)
        self.send = buttons.addButton(self.tr("&Send"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.leave = buttons.addButton(self.tr("Do &not send"), QDialogButtonBox.ButtonRole.RejectRole)
        self.send.setAutoDefault(False)
        self.leave.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, to, self.address, what, self.request, buttons):
            layout.addWidget(widget)
        self.leave.setFocus()
