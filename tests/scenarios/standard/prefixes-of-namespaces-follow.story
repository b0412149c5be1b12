A prefix of a namespace of XML goes with the call that registered it.
--- file shop.py
import xml.etree.ElementTree as ET

ET.register_namespace("hmrtea", "http://tea.example")

def text():
    return ET.tostring(ET.Element("{http://tea.example}leaf")).decode()

TEXT = text()
--- hold
import shop
--- replace shop.py
- ET.register_namespace("hmrtea", "http://tea.example")
+ ET.register_namespace("hmrcup", "http://tea.example")
--- expect
assert shop.TEXT == shop.text() == '<hmrcup:leaf xmlns:hmrcup="http://tea.example" />'
--- report
assert report.ok and not report.stale
--- replace shop.py
- ET.register_namespace("hmrcup", "http://tea.example")
+ 
--- expect
assert shop.TEXT == shop.text() == '<ns0:leaf xmlns:ns0="http://tea.example" />'
--- report
assert report.ok and not report.stale
--- replace shop.py
- import xml.etree.ElementTree as ET
+ import xml.etree.ElementTree as ET
+ 
+ ET.register_namespace("hmrpot", "http://tea.example")
...
-     return ET.tostring(ET.Element("{http://tea.example}leaf")).decode()
+     return ET.tostring(ET.Element("{http://tea.example}bag")).decode()
...
- TEXT = text()
+ TEXT = text() + "!"
--- expect
assert shop.TEXT == '<hmrpot:bag xmlns:hmrpot="http://tea.example" />!'
--- report
assert report.ok and not report.stale
