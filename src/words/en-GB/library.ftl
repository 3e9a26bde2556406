# The templates and the examples that come with the program: what each is called in a list, and one line about it.

library-half-day = Half-day involvement panel
library-half-day-about = Two table discussions and a protected next steps session in one morning, six tables
library-leadership-day = Leadership day
library-leadership-day-about = A day for a leadership team and its partners, four tables
library-summit = Summit
library-summit-about = A day for many organisations that begins with what came of the last one, ten tables
library-interview = Reflection interview
library-interview-about = An hour of questions to one person or a small group
library-blank = Blank
library-blank-about = Groups and formats only, to plan everything yourself

library-leeds = Involvement panel workshop, Leeds
library-leeds-about = A morning whose table discussion ran over and took the next steps session with it
library-well-led = Well-led leadership day
library-well-led-about = A patient transport provider looks at working with partners
library-stories = Shared purpose stories
library-stories-about = Four partnerships tell what a common goal changed, with figures
library-womens-and-childrens = Women's and children's summit
library-womens-and-childrens-about = Next steps with the progress that was reported back
library-vanguard = Vanguard reflection
library-vanguard-about = Questions to a medical director about seven trusts working together
