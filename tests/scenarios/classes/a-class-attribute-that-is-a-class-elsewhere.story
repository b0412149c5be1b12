A class attribute that names another project class is that very class after its edit.
--- file forms.py
class Form:
    limit = 1
--- file shop.py
from forms import Form


class View:
    form_class = Form

    def make(self):
        return self.form_class()
--- hold
import forms
import shop
view = shop.View()
form = view.make()
--- replace forms.py
-     limit = 1
+     limit = 2
--- expect
assert shop.View.form_class is forms.Form
assert form.limit == 2
assert isinstance(form, forms.Form)
